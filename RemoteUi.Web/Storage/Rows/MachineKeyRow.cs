using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents a key of the device in the database.</summary>
public sealed class MachineKeyRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>PKCS#8, encrypted.</summary>
    public required byte[] PrivateKey { get; set; }

    /// <summary>DER.</summary>
    public required byte[] Certificate { get; set; }

    /// <summary>PEM, starting with the direct issuer.</summary>
    public required string Chain { get; set; }

    public DateTimeOffset RegisteredAt { get; set; }

    public bool IsDefault { get; set; }

    public KeyUseLocation UseLocation { get; set; }

    public string? IpSecPolicy { get; set; }
}
