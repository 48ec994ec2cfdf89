using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;
using static RemoteUi.Core.Client.RemarkCode;
using static RemoteUi.Tests.FakeCa.CaCertificates;
using Usage = System.Security.Cryptography.X509Certificates.X509KeyUsageFlags;

namespace RemoteUi.Tests.Client;

/// <summary>What is said of the certificates of a GetCACert reply, one defect at a time.</summary>
public class CaSetRemarksTests
{
    private static readonly DateTimeOffset Now = FakeAuthority.Today;

    public static TheoryData<string, X509Certificate2[], RemarkCode[]> Sets => new()
    {
        { "a root", [FakeIdentities.Ca.Certificate], [] },
        { "a root without key usage", [FakeIdentities.PlainCa.Certificate], [] },
        { "a root and an RA", [FakeIdentities.Ca.Certificate, FakeIdentities.Ra.Certificate], [] },
        { "a chain", [Intermediate.Certificate, FakeIdentities.Ca.Certificate], [] },
        {
            "two RAs, one for each purpose",
            [
                FakeIdentities.Ca.Certificate, FakeIdentities.SigningRa.Certificate,
                FakeIdentities.EncryptingRa.Certificate,
            ],
            []
        },
        { "an elliptic key only for signing", [EllipticRoot()], [RecipientMayNotEncipher] },
        { "an elliptic key to agree with", [FakeIdentities.Ca.Certificate, FakeIdentities.EllipticRa.Certificate], [] },
        { "no key to encrypt to", [EdwardsRoot().Certificate], [RecipientMissing] },
        { "only for signing", [FakeIdentities.SigningCa.Certificate], [RecipientMayNotEncipher] },
        { "a short key", [Root(bits: 1024)], [RecipientKeyWeak] },
        { "a small exponent", [SmallExponent()], [ExponentWeak] },
        { "no basicConstraints", [Root(isCa: false)], [CaNotMarked] },
        { "no keyCertSign", [Root(usage: Usage.KeyEncipherment | Usage.DigitalSignature)], [IssuerMayNotSign] },
        { "expired", [Root(to: Now.AddDays(-1))], [CaExpired] },
        { "not yet valid", [Root(from: Now.AddDays(1))], [CaNotYetValid] },
        { "ends in 29 days", [Root(to: Now.AddDays(29))], [CaEndsSoon] },
        { "ends in 30 days", [Root(to: Now.AddDays(30))], [] },
        { "an old one beside it", [FakeIdentities.Ca.Certificate, Root(to: Now.AddDays(-1))], [OldCaExpired] },
        { "a stranger beside it", [FakeIdentities.Ca.Certificate, FakeIdentities.Stranger.Certificate], [CaForeign] },
        { "without its root", [Intermediate.Certificate], [ChainIncomplete] },
        {
            "another root of that name", [Intermediate.Certificate, FakeIdentities.LookAlike.Certificate],
            [CaForeign, ChainBroken]
        },
        { "an expired RA", [FakeIdentities.Ca.Certificate, Ra(to: Now.AddDays(-1))], [RaExpired] },
        { "an RA of tomorrow", [FakeIdentities.Ca.Certificate, Ra(from: Now.AddDays(1))], [RaNotYetValid] },
        { "an RA that ends soon", [FakeIdentities.Ca.Certificate, Ra(to: Now.AddDays(29))], [RaEndsSoon] },
        { "an RA for nothing", [FakeIdentities.Ca.Certificate, Ra(usage: Usage.CrlSign)], [RaUsageMissing] },
        { "an RA of another CA", [FakeIdentities.Ca.Certificate, StrangersRa()], [RaNotByCa] },
        { "an RA with a short key", [FakeIdentities.Ca.Certificate, Ra(bits: 1024)], [RecipientKeyWeak] },
        { "an RA with an elliptic key for signing", [FakeIdentities.Ca.Certificate, EllipticRa()], [] },
        { "an RA with an Edwards key", [FakeIdentities.Ca.Certificate, EdwardsRa()], [RaKeyNotRsa] },
    };

    [Theory, MemberData(nameof(Sets))]
    public void A_set_of_certificates(string what, X509Certificate2[] certificates, RemarkCode[] expected)
    {
        var codes = CaSetRemarks.On(certificates, Now).Select(remark => remark.Code).ToArray();

        Assert.True(expected.SequenceEqual(codes), $"{what}: {string.Join(' ', codes)}");
    }

    [Fact]
    public void The_order_of_the_certificates_says_nothing()
    {
        X509Certificate2[] set = [Intermediate.Certificate, FakeIdentities.Ca.Certificate, Ra(to: Now.AddDays(-1))];

        Assert.Equal(
            CaSetRemarks.On(set, Now).Select(remark => remark.Code).Order(),
            CaSetRemarks.On([.. set.Reverse()], Now).Select(remark => remark.Code).Order());
    }

    [Theory]
    [InlineData("01", true)]
    [InlineData("03", true)]
    [InlineData("010000", true)]
    [InlineData("010001", false)]
    [InlineData("0000010001", false)]
    [InlineData("0100000001", false)]
    public void Exponents(string big, bool isWeak) =>
        Assert.Equal(isWeak, Core.Scep.AlgorithmStrength.IsWeakExponent(Convert.FromHexString(big)));
}
