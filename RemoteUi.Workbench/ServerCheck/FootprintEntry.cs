namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Represents a certificate that a run obtained, for revoking it.</summary>
/// <param name="SerialNumber">Hexadecimal, as in the certificate.</param>
/// <param name="CheckId">The check that requested it.</param>
public sealed record FootprintEntry(
    string SerialNumber, string Subject, string Issuer, DateTimeOffset ReceivedAt, string CheckId);
