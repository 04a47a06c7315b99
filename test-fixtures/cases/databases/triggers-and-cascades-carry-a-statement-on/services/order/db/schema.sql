CREATE TABLE orders (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL,
  customer_email varchar(80) REFERENCES customers (email) ON UPDATE CASCADE, -- followed where it is used: customer.cpp
  CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
);
CREATE TABLE order_lines (order_id bigint REFERENCES orders ON DELETE CASCADE, sku text);
-- expect: ssot-manifest order-service - table:customers
ALTER TABLE carts ADD CONSTRAINT carts_customer FOREIGN KEY (customer_id) REFERENCES customers (id);
ALTER TABLE carts ADD CONSTRAINT gone FOREIGN KEY (c) REFERENCES customers (id);
ALTER TABLE carts DROP CONSTRAINT gone;
