CREATE TABLE customers (id bigserial PRIMARY KEY, name text NOT NULL, newsletter boolean);

CREATE OR REPLACE VIEW active_customers AS
  SELECT id, name, newsletter AS wants_mail FROM customers WHERE name <> '';
CREATE VIEW active_names (number, title) AS SELECT a.id, a.name FROM active_customers a;
CREATE VIEW customer_overview AS SELECT c.id, count(*) AS n FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
