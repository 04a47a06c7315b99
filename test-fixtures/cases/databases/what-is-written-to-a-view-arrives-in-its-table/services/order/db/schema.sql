CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint NOT NULL);
CREATE TABLE orders_2026 (LIKE orders); -- expect: ssot-unowned-write order-service ddl table:orders_2026
CREATE TABLE orders_2027 PARTITION OF orders FOR VALUES FROM (2027) TO (2028);
-- an entity names this one, and yet what is written to it lands in customers
CREATE VIEW my_customers AS SELECT id, name FROM customers;
