DROP TABLE staff_device;
