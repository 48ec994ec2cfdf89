namespace RemoteUi.Core.Keys;

/// <summary>
/// Whom a certificate is asked for: the subject (O, CN), and the subjectAltName, an iPAddress where the common name is
/// an IP address, else a dNSName.
/// </summary>
public sealed record RequestSubject(string? Organization, string CommonName);
