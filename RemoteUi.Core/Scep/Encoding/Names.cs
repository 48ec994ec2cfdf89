using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Encoding;

/// <summary>Compares distinguished names by meaning: string types, letter case and blanks do not count (RFC 5280, 7.1).</summary>
internal static class Names
{
    public static bool AreEquivalent(X509Name name, X500DistinguishedName other) => name.Equivalent(X509Name.GetInstance(other.RawData));

    public static bool AreEquivalent(X500DistinguishedName name, X500DistinguishedName other) =>
        name.RawData.AsSpan().SequenceEqual(other.RawData) || AreEquivalent(X509Name.GetInstance(name.RawData), other);
}
