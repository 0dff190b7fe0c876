"""What every process of Rafiq needs: settings, database, encryption, logs, the embedded server."""
