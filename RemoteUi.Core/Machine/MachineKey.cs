using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Machine;

/// <summary>Represents a key of the machine, with the certificate issued for it.</summary>
public sealed class MachineKey(
    Guid id, string name, PrivateKey privateKey, X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain,
    DateTimeOffset registeredAt, bool isDefault, KeyUse use)
{
    public Guid Id { get; } = id;

    /// <summary>1 to 24 printable ASCII characters; not unique.</summary>
    public string Name { get; } = name;

    public PrivateKey PrivateKey { get; } = privateKey;

    /// <summary>The certificate only, without a private key attached.</summary>
    public X509Certificate2 Certificate { get; } = certificate;

    /// <summary>The CA certificates above it, nearest first, as far as they are known.</summary>
    public IReadOnlyList<X509Certificate2> Chain { get; } = chain;

    public DateTimeOffset RegisteredAt { get; } = registeredAt;

    /// <summary>Whether this is the key generated on first start, which is never overwritten or deleted.</summary>
    public bool IsDefault { get; } = isDefault;

    public KeyUse Use { get; internal set; } = use;
}
