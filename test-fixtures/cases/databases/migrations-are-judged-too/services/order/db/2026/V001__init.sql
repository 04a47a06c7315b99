BEGIN;
CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);
CREATE TABLE customer_view (id bigint PRIMARY KEY, name text);
CREATE TABLE order_addresses (id bigint);
CREATE TABLE order_log (id bigint);
CREATE INDEX orders_by_id ON orders (id);
INSERT INTO order_addresses SELECT id FROM customer_view;
COMMIT;
\connect order_db
COPY orders (id) FROM stdin;
1
DELETE FROM customers;
\.
