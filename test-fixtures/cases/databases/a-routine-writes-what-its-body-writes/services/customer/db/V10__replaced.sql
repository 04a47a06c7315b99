DROP PROCEDURE purge;
CREATE PROCEDURE purge() LANGUAGE sql AS $$ DELETE FROM customer_audit $$;
