//! Builds the binary again when the dashboard that it carries was built again, or for the first time.

fn main() {
    println!("cargo:rerun-if-changed=../../frontend/dist");
}
