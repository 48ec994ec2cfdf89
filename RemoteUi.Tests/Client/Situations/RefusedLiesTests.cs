using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Strict about meaning: what a reply may not say, one lie each (RFC 8894, 3.3.2).</summary>
public class RefusedLiesTests(FakeCaHost host) : Situation(host)
{
    [Fact]
    public Task A_wrong_recipientNonce_is_refused() =>
        RefusedAsync(Cause.RecipientNonceDiffers, CertRepLies.WrongRecipientNonce);

    [Fact]
    public Task A_missing_recipientNonce_is_refused() =>
        RefusedAsync(Cause.RecipientNonceMissing, CertRepLies.MissingRecipientNonce);

    [Fact]
    public Task A_truncated_recipientNonce_is_refused() =>
        RefusedAsync(Cause.RecipientNonceDiffers, CertRepLies.TruncatedRecipientNonce);

    [Fact]
    public async Task A_missing_recipientNonce_is_accepted_where_the_setting_for_such_servers_is_on()
    {
        using var lenient = new Enrollee { Demands = new() { AcceptMissingRecipientNonce = true } };
        Assert.IsType<EnrollmentResult.Issued>(
            await lenient.EnrollAsync(Serve(new(CertRepLies.MissingRecipientNonce)), Enrollee.Order()));
    }

    [Fact]
    public async Task A_wrong_recipientNonce_is_refused_whatever_the_setting()
    {
        using var lenient = new Enrollee { Demands = new() { AcceptMissingRecipientNonce = true } };
        Assert.IsType<EnrollmentResult.NotUsable>(
            await lenient.EnrollAsync(Serve(new(CertRepLies.WrongRecipientNonce)), Enrollee.Order()));
    }

    [Fact]
    public Task A_wrong_transactionID_is_refused() =>
        RefusedAsync(Cause.TransactionIdDiffers, CertRepLies.WrongTransactionId);

    [Fact]
    public Task A_wrong_messageType_is_refused() => RefusedAsync(Cause.MessageTypeWrong, CertRepLies.WrongMessageType);

    [Fact]
    public Task An_unknown_pkiStatus_is_refused() => RefusedAsync(Cause.PkiStatusUnknown, CertRepLies.UnknownPkiStatus);

    [Fact]
    public async Task The_reply_to_an_earlier_transaction_replayed_is_refused()
    {
        var url = Serve(new(HttpLies.ReplaysFirstReply()));
        Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(url, Enrollee.Order()));
        var second = Assert.IsType<EnrollmentResult.NotUsable>(await Client.EnrollAsync(url, Enrollee.Order()));
        Assert.Equal(Cause.TransactionIdDiffers, second.Cause);
    }

    [Fact]
    public Task An_unsigned_reply_is_refused() => RefusedAsync(Cause.NotSigned, CertRepLies.Unsigned);

    [Fact]
    public Task A_reply_signed_by_a_stranger_is_refused() =>
        RefusedAsync(Cause.SignerUnknown, CertRepLies.SignedByStranger);

    [Fact]
    public Task A_reply_signed_by_a_look_alike_with_the_CAs_issuer_and_serial_is_refused() =>
        RefusedAsync(Cause.SignerUnknown, CertRepLies.SignedByLookAlike);

    [Fact]
    public Task A_reply_signed_by_a_look_alike_that_encloses_nothing_is_refused() =>
        RefusedAsync(Cause.SignatureInvalid, CertRepLies.SignedByLookAlikeUnenclosed);

    [Fact]
    public Task A_reply_signed_by_a_look_alike_that_encloses_the_CA_is_refused() =>
        RefusedAsync(Cause.SignatureInvalid, CertRepLies.SignedByLookAlikeBehindCa);

    [Fact]
    public Task A_reply_signed_by_a_certificate_of_the_CA_that_GetCACert_did_not_name_is_refused() =>
        RefusedAsync(Cause.SignerUnknown, CertRepLies.SignedByRequester);

    [Fact]
    public Task A_reply_changed_after_signing_is_refused() =>
        RefusedAsync(Cause.SignatureInvalid, CertRepLies.ChangedAfterSigning);

    [Fact]
    public Task A_reply_signed_with_MD5_is_refused() => RefusedAsync(Cause.AlgorithmTooWeak, CertRepLies.WeakDigest);

    [Fact]
    public Task SUCCESS_without_a_certificate_is_refused() =>
        RefusedAsync(Cause.CertificateMissing, CertRepLies.NoCertificate);

    [Fact]
    public Task SUCCESS_with_the_CA_certificate_only_is_refused() =>
        RefusedAsync(Cause.CertificateMissing, CertRepLies.CaCertificateOnly);

    [Fact]
    public Task A_certificate_for_another_key_is_refused() =>
        RefusedAsync(Cause.CertificateForAnotherKey, CertRepLies.CertificateForAnotherKey);

    [Fact]
    public Task A_certificate_of_another_CA_is_refused() =>
        RefusedAsync(Cause.CertificateNotFromCa, CertRepLies.CertificateOfAnotherCa);

    [Fact]
    public Task A_certificate_of_a_look_alike_of_the_CA_is_refused() =>
        RefusedAsync(Cause.CertificateNotFromCa, CertRepLies.CertificateOfLookAlikeCa);

    [Fact]
    public Task The_requests_own_self_signed_certificate_is_refused() =>
        RefusedAsync(Cause.CertificateNotFromCa, CertRepLies.SelfSignedCertificate);

    [Fact]
    public Task An_expired_certificate_is_refused() =>
        RefusedAsync(Cause.CertificateDatesWrong, CertRepLies.ExpiredCertificate);

    [Fact]
    public Task A_certificate_valid_from_next_week_is_refused() =>
        RefusedAsync(Cause.CertificateDatesWrong, CertRepLies.CertificateOfNextWeek);

    [Fact]
    public Task A_reply_encrypted_to_somebody_else_is_refused() =>
        RefusedAsync(Cause.EnvelopeUnreadable, CertRepLies.EncryptedToSomebodyElse);

    [Fact]
    public Task Lies_told_together_are_refused_too() =>
        RefusedAsync(
            Cause.SignerUnknown, CertRepLies.SignedByStranger, CertRepLies.CertificateForAnotherKey, CertRepLies.Ber,
            CertRepLies.TrailingLineBreak);
}
