namespace RemoteUi.Web.Storage;

/// <summary>Stored data was encrypted with a key that the key ring does not have.</summary>
public sealed class KeyRingMismatchException(Exception cause) : InvalidOperationException(
    "Stored data cannot be decrypted because the key ring in the data folder does not match the database", cause);
