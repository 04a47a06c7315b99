CREATE TABLE customers (id bigint PRIMARY KEY, email text UNIQUE, name text);
CREATE TABLE customer_emails (id bigint REFERENCES customers ON DELETE CASCADE);

CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customer_audit VALUES (NEW.id);
  INSERT INTO customer_outbox (id, kind) VALUES (NEW.id, TG_OP);
  IF TG_OP = 'UPDATE' AND NEW.name <> OLD.name THEN
    UPDATE orders SET customer_name = NEW.name WHERE customer_id = NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER customers_audit AFTER INSERT OR DELETE OR UPDATE OF name, id ON customers
  FOR EACH ROW EXECUTE FUNCTION audit();
