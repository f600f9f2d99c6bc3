"""The pack of the Tarn Gazette: data only, so that headlint can find it once it is installed."""
