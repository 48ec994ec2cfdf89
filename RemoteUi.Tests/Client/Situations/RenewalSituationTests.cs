using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

public sealed class RenewalSituationTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Theory]
    [InlineData(RequestSigning.Renewal, "17")]
    [InlineData(RequestSigning.OldCertificate, "19")]
    public async Task A_renewal_is_signed_by_the_old_certificate_in_either_message_type(
        RequestSigning signing, string messageType)
    {
        var order = await RenewalAsync(signing);
        var authority = new FakeAuthority();

        Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(Serve(authority), order));

        var request = Assert.Single(authority.Requests);
        Assert.Equal(
            (messageType, order.Renewed!.Certificate.SerialNumber), (request.MessageType, request.Signer.SerialNumber));
    }

    [Fact]
    public async Task The_reply_to_a_renewal_may_be_encrypted_to_the_new_key()
    {
        var order = await RenewalAsync(RequestSigning.Renewal);
        using var toNewKey = X509CertificateLoader.LoadCertificate(
            SelfSignedCertificate.Encode(
                order.Key, order.Subject, SignatureHash.Sha256, FakeAuthority.Today, FakeAuthority.Today.AddDays(1)));
        var authority = new FakeAuthority(
            Quirk.InSuccess("encrypted to the new key", draft => draft.EnvelopeFor = toNewKey));

        Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(Serve(authority), order));
    }

    private async Task<CertificateOrder> RenewalAsync(RequestSigning signing)
    {
        var first = await IssuedAsync();
        return Enrollee.Order() with
        {
            Key = TestKeys.Second,
            Signing = signing,
            Renewed = new RenewedCertificate(first.Certificate, Enrollee.Key),
        };
    }
}
