using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>How names in messages are shown.</summary>
internal static class NamedCertificates
{
    public static NamedCertificate Of(CertificateIdentifier name, IEnumerable<X509Certificate2> known) =>
        new(name.Issuer, name.SerialNumber, name.KeyIdentifier, known.FirstOrDefault(name.Names)?.Subject)
        {
            Identifier = name,
        };

    /// <summary>The subject if it is known, else what the message says.</summary>
    public static string Shown(NamedCertificate? name) => name switch
    {
        null => "-",
        { Subject: { } subject } => subject,
        { KeyIdentifier: { } key } => $"key identifier {key}",
        _ => $"{name.Issuer}, serial number {name.SerialNumber}",
    };

    public static string Shown(IReadOnlyList<NamedCertificate> names) =>
        names.Count == 0 ? "-" : string.Join(", ", names.Select(Shown));
}
