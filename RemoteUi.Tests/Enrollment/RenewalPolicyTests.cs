using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;
using static RemoteUi.Core.Client.RequestSigning;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests the rule whether a request renews a certificate, without a machine.</summary>
public class RenewalPolicyTests
{
    private static readonly MachineKey Old = Samples.Key(
        "old", KeyUse.Tls, certificate: TestKeys.IssuedByCa(TestKeys.First, "CN=old"));

    [Theory]
    [InlineData("Renewal", Renewal)]
    [InlineData("renewal", Renewal)]
    [InlineData("POSTPKIOperation", OldCertificate)]
    [InlineData("SCEPStandard", OldCertificate)]
    public void A_scheduled_request_renews_the_certificate_of_its_use_as_the_CA_supports(
        string capability, RequestSigning signing) =>
        Assert.Equal(signing, Choose(Request, [Old], capability));

    [Fact]
    public void A_manual_request_renews_nothing() =>
        Assert.Equal(SelfSigned, Choose(ARequest.ByHand().For(KeyUse.Tls), [Old]));

    [Fact]
    public void Without_a_key_of_the_same_use_nothing_is_renewed()
    {
        Assert.Equal(SelfSigned, Choose(Request, []));
        Assert.Equal(SelfSigned, Choose(ARequest.ByTimer().For(new(KeyUseLocation.Ieee8021X)), [Old]));
        Assert.Equal(SelfSigned, Choose(ARequest.ByTimer().For(KeyUse.None), [Old]));
    }

    [Fact]
    public void The_default_key_is_not_renewed_even_if_its_certificate_is_of_the_CA() =>
        Assert.Equal(
            SelfSigned, Choose(Request, [Samples.Key("default", KeyUse.None, isDefault: true, Old.Certificate)]));

    [Fact]
    public void A_certificate_of_another_ca_is_not_renewed() =>
        Assert.Equal(SelfSigned, Choose(Request, [Samples.Key("old", KeyUse.Tls)]));

    [Theory]
    [InlineData("2019-12-31T23:59:59Z", SelfSigned)]
    [InlineData("2020-01-01T00:00:00Z", Renewal)]
    [InlineData("2050-01-01T00:00:00Z", Renewal)]
    [InlineData("2050-01-01T00:00:01Z", SelfSigned)]
    public void Only_a_currently_valid_certificate_is_renewed(string now, RequestSigning signing) =>
        Assert.Equal(
            signing, Choose(Request, [Old], now: DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    [Theory, InlineData(OldCertificate), InlineData(SelfSigned)]
    public void After_a_refusal_the_fallback_determines_the_signature(RequestSigning fallenBackTo)
    {
        var request = Request
            .Signing(fallenBackTo)
            .Having(new(RequestStepKind.Started, ARequest.Noon), new(RequestStepKind.FellBack, ARequest.Noon));
        Assert.Equal(fallenBackTo, Choose(request, [Old]));
    }

    [Theory, InlineData(true, Renewal), InlineData(false, SelfSigned)]
    public void An_intermediate_stored_with_the_key_completes_the_chain_to_the_CA(bool isKept, RequestSigning signing)
    {
        var intermediate = Issue(FakeIdentities.Ca.Certificate, FakeIdentities.Ca.Key, "CN=Intermediate", isCa: true);
        using var issuerKey = TestKeys.First.Open();
        var leaf = Issue(intermediate, issuerKey, "CN=leaf", isCa: false);
        var key = new MachineKey(
            Guid.NewGuid(), "old", TestKeys.First, leaf, isKept ? [intermediate] : [], ARequest.Noon, false,
            KeyUse.Tls);
        Assert.Equal(signing, Choose(Request, [key], ca: FakeIdentities.Ca.Certificate));
    }

    [Fact]
    public void The_renewed_certificate_is_that_of_the_use_with_its_key()
    {
        var register = new KeyRegister([Samples.DefaultKey, Old], 10);
        var renewed = RenewalPolicy.Renewed(Request.Build(), register);
        Assert.Same(Old.Certificate, renewed!.Certificate);
        Assert.Same(Old.PrivateKey, renewed.Key);
        Assert.Null(RenewalPolicy.Renewed(Request.Build(), new KeyRegister([Samples.DefaultKey], 10)));
    }

    private static ARequest Request => ARequest.ByTimer().For(KeyUse.Tls).In(RequestState.KeyMade);

    private static RequestSigning Choose(
        ARequest request, MachineKey[] keys, string capability = "Renewal", DateTimeOffset? now = null,
        X509Certificate2? ca = null)
    {
        var authority = ca ?? TestKeys.Ca;
        return RenewalPolicy.Choose(
            request.Build(), new KeyRegister(keys, 10),
            new CaProfile(new CaCapabilities([capability]), authority, authority, [authority]), now ?? ARequest.Noon);
    }

    /// <summary>Creates a certificate for the first test key.</summary>
    private static X509Certificate2 Issue(X509Certificate2 issuer, RSA issuerKey, string subject, bool isCa)
    {
        using var key = TestKeys.First.Open();
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, false, 0, true));
        return request.Create(
            issuer.SubjectName, X509SignatureGenerator.CreateForRSA(issuerKey, RSASignaturePadding.Pkcs1),
            FakeIdentity.From, FakeIdentity.From.AddYears(20), RandomNumberGenerator.GetBytes(8));
    }
}
