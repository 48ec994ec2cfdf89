namespace RemoteUi.Core.Keys;

/// <summary>
/// Represents the subject (O, CN) of a requested certificate. Its subjectAltName is an iPAddress if the common name is
/// an IP address, otherwise a dNSName.
/// </summary>
public sealed record RequestSubject(string? Organization, string CommonName);
