using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Network.IpSec;

/// <summary>Certificates of <see cref="TestKeys.Ca"/> for both ends of an IKE SA.</summary>
internal static class IkeCertificates
{
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="end">When it expires; in 2050 by default.</param>
    public static X509Certificate2 Of(PrivateKey key, string name, DateTimeOffset? end = null)
    {
        var request = new CertificateRequest(
            new X500DistinguishedName($"CN={name}"), new PublicKey(key.Key), HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.Create(
            TestKeys.Ca.SubjectName,
            X509SignatureGenerator.CreateForRSA(TestKeys.Second.Rsa, RSASignaturePadding.Pkcs1), Start,
            end ?? Start.AddYears(30), RandomNumberGenerator.GetBytes(8));
    }

    /// <summary>A key of the machine in use for a policy.</summary>
    public static MachineKey KeyOf(
        PrivateKey key, X509Certificate2 certificate, params IReadOnlyList<X509Certificate2> chain) =>
        new(Guid.NewGuid(), "ipsec", key, certificate, chain, Start, false, new(KeyUseLocation.IpSec, "branch"));
}
