CREATE TABLE customers (id bigint PRIMARY KEY, name text, visits int);
CREATE TABLE customer_audit (id bigint, what text);

CREATE OR REPLACE FUNCTION log_customer(_id bigint, _what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customer_audit (id, what) VALUES (_id, _what);
END;
$$;

CREATE OR REPLACE FUNCTION rename_customer(_id bigint, _name text) RETURNS bigint AS $body$
DECLARE
  n int;
BEGIN
  <<work>>
  SELECT count(*) INTO n FROM customers WHERE id = _id;
  IF n = 0 THEN
    RAISE EXCEPTION 'no such customer';
  END IF;
  UPDATE customers SET name = _name WHERE id = _id;
  PERFORM log_customer(_id, 'renamed; again');
  RETURN _id;
END
$body$ LANGUAGE plpgsql;

CREATE FUNCTION customer_name(_id bigint) RETURNS text AS 'SELECT name FROM customers WHERE id = _id' LANGUAGE sql STABLE;
