using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>What the platform does not make: unusual keys, dates, and envelopes.</summary>
internal static class OddKeys
{
    public static byte[] CsrWithExponent3()
    {
        using var rsa = MadeKeys.WithExponent3();
        return Csrs.Of(rsa);
    }

    /// <summary>Signs with SHA-1, which the platform does no more.</summary>
    public static OddSigner Sha1(RSA key) => new(
        Tlv.Algorithm(FakeOids.DigestWithRsa(HashAlgorithmName.SHA1), Tlv.Null),
        new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).PublicKey,
        data => key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));

    public static X509Certificate2 Ca(
        int fromDay, int toDay, X509KeyUsageFlags usage = X509KeyUsageFlags.KeyCertSign)
    {
        var key = TestKeys.Second.Rsa;
        var request = new CertificateRequest("CN=Odd CA", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return request.Create(
            request.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            FakeAuthority.Today.AddDays(fromDay), FakeAuthority.Today.AddDays(toDay), [0x0C]);
    }

    /// <summary>A certificate from 2029 to 2031, of which the second year is changed to 2028.</summary>
    public static byte[] ReversedValidity() =>
        Replaced(
            Clients.Certificate(fromDay: -400, toDay: 400).RawData, [0x17, 13, (byte)'3', (byte)'1'],
            [0x17, 13, (byte)'2', (byte)'8']);

    public static byte[] RevocationList(FakeIdentity issuer, int nextUpdateInDays) =>
        new CertificateRevocationListBuilder().Build(
            issuer.Certificate.SubjectName,
            X509SignatureGenerator.CreateForRSA(issuer.Key, RSASignaturePadding.Pkcs1), 1,
            FakeAuthority.Today.AddDays(nextUpdateInDays), HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer.Certificate, true, false),
            FakeAuthority.Today.AddDays(-20));

    public static X509Certificate2 EllipticCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=Elliptic", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            FakeAuthority.Today.AddDays(-1), FakeAuthority.Today.AddDays(99));
    }

    public static byte[] Replaced(byte[] bytes, ReadOnlySpan<byte> old, ReadOnlySpan<byte> replacement)
    {
        var at = bytes.AsSpan().IndexOf(old);
        Assert.True(at >= 0, "The bytes to replace are not there");
        byte[] changed = [.. bytes];
        replacement.CopyTo(changed.AsSpan(at));
        return changed;
    }

    /// <summary>Repeats the RecipientInfo of an envelope, or leaves it out.</summary>
    public static byte[] WithRecipients(byte[] envelope, int count)
    {
        var contentInfo = new AsnReader(envelope, AsnEncodingRules.DER).ReadSequence();
        var type = contentInfo.ReadEncodedValue().ToArray();
        var data = contentInfo.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        var version = data.ReadEncodedValue().ToArray();
        var recipient = data.ReadSetOf().ReadEncodedValue().ToArray();
        var content = data.ReadEncodedValue().ToArray();
        return Tlv.Sequence(
            Tlv.Raw(type),
            Tlv.Context(
                0,
                Tlv.Sequence(
                    Tlv.Raw(version), Tlv.Set([.. Enumerable.Repeat(Tlv.Raw(recipient), count)]),
                    Tlv.Raw(content)))).ToDer();
    }
}
