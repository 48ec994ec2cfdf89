using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client;

/// <summary>CAs that sign with ML-DSA or SLH-DSA: verified if the configuration says so, otherwise named.</summary>
public sealed class PostQuantumTests
{
    private static readonly X500DistinguishedName CaName = new("CN=Post-quantum CA");

    public static TheoryData<string> Algorithms =>
        ["ML-DSA-44", "ML-DSA-65", "ML-DSA-87", "SLH-DSA-SHA2-128f", "SLH-DSA-SHAKE-128f"];

    [Theory, MemberData(nameof(Algorithms))]
    public async Task Certificates_and_replies_are_verified_if_it_is_switched_on(string algorithm)
    {
        foreach (var signsReplies in new[] { true, false })
            Assert.IsType<EnrollmentResult.Issued>(await EnrollAsync(algorithm, signsReplies, isOn: true));
    }

    [Theory, MemberData(nameof(Algorithms))]
    public async Task They_are_named_if_it_is_off(string algorithm)
    {
        foreach (var signsReplies in new[] { true, false })
        {
            var refused = Assert.IsType<EnrollmentResult.NotUsable>(
                await EnrollAsync(algorithm, signsReplies, isOn: false));

            Assert.Equal(Cause.SignatureAlgorithmUnknown, refused.Cause);
            Assert.Contains($"{algorithm} (2.16.840.1.101.3.4.3.", refused.Evidence, StringComparison.Ordinal);
            Assert.Contains("only if Scep:PostQuantumSignatures is on", refused.Evidence, StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("ML-DSA-65"), InlineData("SLH-DSA-SHA2-128f")]
    public async Task A_damaged_signature_is_refused(string algorithm)
    {
        var certificate = Assert.IsType<EnrollmentResult.NotUsable>(
            await EnrollAsync(algorithm, signsReplies: false, isOn: true, Damaged));
        var reply = Assert.IsType<EnrollmentResult.NotUsable>(
            await EnrollAsync(algorithm, signsReplies: true, isOn: true, CertRepQuirks.ChangedAfterSigning));

        Assert.Equal(Cause.CertificateNotFromCa, certificate.Cause);
        Assert.Equal(Cause.SignatureInvalid, reply.Cause);
    }

    private static Quirk Damaged => Quirk.InSuccess("a damaged certificate", draft =>
    {
        var damaged = draft.Issued[0].RawData;
        damaged[^1] ^= 1;
        draft.Issued = [X509CertificateLoader.LoadCertificate(damaged)];
    });

    private static async Task<EnrollmentResult> EnrollAsync(
        string algorithm, bool signsReplies, bool isOn, params Quirk[] quirks)
    {
        var ca = CaOf(algorithm);
        var ra = ca.Issue(
            "CN=RA", [0x02], X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment);
        var authority = new FakeAuthority(quirks)
        {
            Ca = ca,
            Signer = signsReplies ? ca : ra,
            Recipients = [ra],
            Certificates = [ca.Certificate, ra.Certificate],
        };
        var client = new ScepClient(
            new FakeCaTransport(authority), new FakeTimeProvider(FakeAuthority.Today),
            NullLogger<ScepClient>.Instance);
        var server = new ScepServer(
            new("http://ca.example/scep"), TimeSpan.FromSeconds(5), null,
            ca.Certificate.GetCertHashString(HashAlgorithmName.SHA256))
        {
            Demands = new() { PostQuantumSignatures = isOn },
        };
        if (!isOn) server = server with { CaFingerprint = null };
        var token = TestContext.Current.CancellationToken;
        var found = Assert.IsType<CaResult.Found>(await client.GetCaAsync(server, token));
        return await client.SendAsync(
            server, found.Ca, client.Prepare(server, found.Ca, Enrollee.Order()), token);
    }

    private static FakeIdentity CaOf(string algorithm)
    {
        var pair = Generator(algorithm).GenerateKeyPair();
        var info = SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(pair.Public);
        var signer = SignerUtilities.GetSigner(info.Algorithm.Algorithm);
        signer.Init(true, pair.Private);
        var odd = OddSigner.Of(
            Tlv.Sequence(Tlv.Oid(info.Algorithm.Algorithm.Id)),
            PublicKey.CreateFromSubjectPublicKeyInfo(info.GetEncoded(), out _), signer);
        var request = new CertificateRequest(CaName, odd.PublicKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return new(request.Create(CaName, odd, FakeIdentity.From, FakeIdentity.Until, [1]), odd);
    }

    private static IAsymmetricCipherKeyPairGenerator Generator(string algorithm)
    {
        var random = new SecureRandom();
        if (algorithm.StartsWith("ML-DSA", StringComparison.Ordinal))
        {
            var generator = new MLDsaKeyPairGenerator();
            generator.Init(new MLDsaKeyGenerationParameters(random, algorithm switch
            {
                "ML-DSA-44" => MLDsaParameters.ml_dsa_44,
                "ML-DSA-65" => MLDsaParameters.ml_dsa_65,
                _ => MLDsaParameters.ml_dsa_87,
            }));
            return generator;
        }

        var hashBased = new SlhDsaKeyPairGenerator();
        hashBased.Init(new SlhDsaKeyGenerationParameters(
            random, algorithm.Contains("SHAKE", StringComparison.Ordinal)
                ? SlhDsaParameters.slh_dsa_shake_128f
                : SlhDsaParameters.slh_dsa_sha2_128f));
        return hashBased;
    }
}
