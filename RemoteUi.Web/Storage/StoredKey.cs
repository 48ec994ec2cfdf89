using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Converts a key of the device to its row and back.</summary>
internal sealed class StoredKey(SecretProtector protector)
{
    /// <summary>The certificates of the rows read last: they never change, and parsing them costs.</summary>
    private IReadOnlyDictionary<Guid, (X509Certificate2 Own, IReadOnlyList<X509Certificate2> Chain)> parsed =
        new Dictionary<Guid, (X509Certificate2, IReadOnlyList<X509Certificate2>)>();

    /// <summary>The keys of all rows.</summary>
    public IReadOnlyList<MachineKey> FromRows(IReadOnlyCollection<MachineKeyRow> rows)
    {
        var known = parsed;
        var now = rows.ToDictionary(
            row => row.Id,
            row => known.TryGetValue(row.Id, out var certificates) ? certificates : CertificatesOf(row));
        parsed = now;
        return [.. rows.Select(row => FromRow(row, now[row.Id]))];
    }

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

    private MachineKey FromRow(
        MachineKeyRow row, (X509Certificate2 Own, IReadOnlyList<X509Certificate2> Chain) certificates) => new(
        row.Id, row.Name, protector.UnprotectKey(row.PrivateKey), certificates.Own, certificates.Chain,
        row.RegisteredAt, row.IsDefault, new KeyUse(row.UseLocation, row.IpSecPolicy));

    private static (X509Certificate2 Own, IReadOnlyList<X509Certificate2> Chain) CertificatesOf(MachineKeyRow row) =>
        (Certificates.FromDer(row.Certificate), Certificates.FromPem(row.Chain));
}
