namespace RemoteUi.Core.Machine;

/// <summary>
/// All settings made on the pages, loaded and saved together, so that an import applies all of them or none.
/// </summary>
public sealed record MachineSettings(
    CommunicationSettings Communication, AutoRequestSettings AutoRequest, NetworkSettings Network)
{
    /// <summary>
    /// The saved servers other than the current one, which is <see cref="Communication"/>; see
    /// <see cref="ServerProfiles"/>.
    /// </summary>
    public IReadOnlyList<CommunicationSettings> OtherServers { get; init; } = [];

    /// <summary>The certificates of [CA Certificate Settings]; see <see cref="CaCertificateList"/>.</summary>
    public IReadOnlyList<CaCertificate> CaCertificates { get; init; } = [];

    /// <summary>[OCSP (Online Certificate Status Protocol) Settings].</summary>
    public RevocationSettings Revocation { get; init; } = new();
}
