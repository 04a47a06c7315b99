-- nothing in sight writes this table, and yet whatever does writes the orders, too
CREATE TRIGGER sold AFTER INSERT ON daily_sales -- expect: ssot-table-write report-service update table:orders
BEGIN
  UPDATE orders SET reported = 1;
  SELECT 1;
END;
