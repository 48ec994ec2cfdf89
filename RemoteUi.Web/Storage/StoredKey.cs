using RemoteUi.Core.Machine;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Converts a key of the device to its row and back.</summary>
internal sealed class StoredKey(SecretProtector protector)
{
    public MachineKeyRow ToRow(MachineKey key) => new()
    {
        Id = key.Id,
        Name = key.Name,
        PrivateKey = protector.Protect(key.PrivateKey),
        Certificate = key.Certificate.RawData,
        Chain = Certificates.ToPem(key.Chain),
        RegisteredAt = key.RegisteredAt,
        IsDefault = key.IsDefault,
        UseLocation = key.Use.Location,
        IpSecPolicy = key.Use.IpSecPolicy,
    };

    public MachineKey FromRow(MachineKeyRow row) => new(
        row.Id, row.Name, protector.UnprotectKey(row.PrivateKey), Certificates.FromDer(row.Certificate),
        Certificates.FromPem(row.Chain), row.RegisteredAt, row.IsDefault, new KeyUse(row.UseLocation, row.IpSecPolicy));
}
