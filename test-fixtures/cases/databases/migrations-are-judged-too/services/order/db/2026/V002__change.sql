-- +goose Up
ALTER TABLE customers ADD COLUMN last_order bigint; -- expect: ssot-table-write order-service ddl table:customers
-- expect: ssot-table-write order-service update table:customers
UPDATE customers
   SET last_order = (SELECT max(id) FROM orders);
DELETE FROM order_log WHERE id < 7; -- expect: ssot-log-rewrite order-service delete table:order_log
CREATE INDEX customers_by_name ON customers (name); -- NOLINT(ssot-table-write): agreed with the customer team
DO $$ BEGIN
  UPDATE orders SET id = 1;
END $$;
-- +goose Down
DROP TABLE order_log;
