using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents the settings of the pages in the database; there is one row.</summary>
public sealed class MachineSettingsRow
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    /// <summary>JSON (<see cref="CommunicationSettings"/>), with the other servers as a member of it.</summary>
    public required string Communication { get; set; }

    /// <summary>JSON (<see cref="AutoRequestSettings"/>), without its passwords.</summary>
    public required string AutoRequest { get; set; }

    /// <summary>The challenge password of scheduled requests, encrypted.</summary>
    public byte[]? ChallengePassword { get; set; }

    /// <summary>The password for the administration page of an NDES, encrypted.</summary>
    public byte[]? NdesPassword { get; set; }

    /// <summary>JSON (<see cref="NetworkSettings"/>), without the shared secret of the RADIUS server.</summary>
    public required string Network { get; set; }

    /// <summary>The shared secret of the RADIUS server, encrypted.</summary>
    public byte[]? RadiusSecret { get; set; }

    /// <summary>JSON: the CA certificates that the device trusts (<see cref="StoredCaCertificate"/>).</summary>
    public string CaCertificates { get; set; } = "[]";

    /// <summary>JSON (<see cref="RevocationSettings"/>).</summary>
    public string Revocation { get; set; } = "{}";
}
