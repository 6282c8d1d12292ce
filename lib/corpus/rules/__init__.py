"""What no record can keep on its own: ids, references, orders, prose, charts."""
