CREATE TABLE currencies (code char(3) PRIMARY KEY);
INSERT INTO currencies VALUES ('EUR'), ('CHF');
