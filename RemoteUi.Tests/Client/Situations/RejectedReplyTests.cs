using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Strict about meaning: rejects each reply that violates RFC 8894, section 3.3.2, in one point.</summary>
public class RejectedReplyTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Fact]
    public Task A_wrong_recipientNonce_is_rejected() =>
        RefusedAsync(Cause.RecipientNonceDiffers, CertRepQuirks.WrongRecipientNonce);

    [Fact]
    public Task A_missing_recipientNonce_is_rejected() =>
        RefusedAsync(Cause.RecipientNonceMissing, CertRepQuirks.MissingRecipientNonce);

    [Fact]
    public Task A_truncated_recipientNonce_is_rejected() =>
        RefusedAsync(Cause.RecipientNonceDiffers, CertRepQuirks.TruncatedRecipientNonce);

    [Fact]
    public async Task A_missing_recipientNonce_is_accepted_if_the_setting_allows_it()
    {
        using var lenient = new Enrollee { Demands = new() { AcceptMissingRecipientNonce = true } };
        Assert.IsType<EnrollmentResult.Issued>(
            await lenient.EnrollAsync(Serve(new(CertRepQuirks.MissingRecipientNonce)), Enrollee.Order()));
    }

    [Fact]
    public async Task A_wrong_recipientNonce_is_rejected_regardless_of_the_setting()
    {
        using var lenient = new Enrollee { Demands = new() { AcceptMissingRecipientNonce = true } };
        Assert.IsType<EnrollmentResult.NotUsable>(
            await lenient.EnrollAsync(Serve(new(CertRepQuirks.WrongRecipientNonce)), Enrollee.Order()));
    }

    [Fact]
    public Task A_wrong_transactionID_is_rejected() =>
        RefusedAsync(Cause.TransactionIdDiffers, CertRepQuirks.WrongTransactionId);

    [Fact]
    public Task A_wrong_messageType_is_rejected() =>
        RefusedAsync(Cause.MessageTypeWrong, CertRepQuirks.WrongMessageType);

    [Fact]
    public Task An_unknown_pkiStatus_is_rejected() =>
        RefusedAsync(Cause.PkiStatusUnknown, CertRepQuirks.UnknownPkiStatus);

    [Fact]
    public async Task A_replayed_reply_to_an_earlier_transaction_is_rejected()
    {
        var url = Serve(new(HttpQuirks.ReplaysFirstReply()));
        Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(url, Enrollee.Order()));
        var second = Assert.IsType<EnrollmentResult.NotUsable>(await Client.EnrollAsync(url, Enrollee.Order()));
        Assert.Equal(Cause.TransactionIdDiffers, second.Cause);
    }

    [Fact]
    public Task An_unsigned_reply_is_rejected() => RefusedAsync(Cause.NotSigned, CertRepQuirks.Unsigned);

    [Fact]
    public Task A_reply_signed_by_a_stranger_is_rejected() =>
        RefusedAsync(Cause.SignerUnknown, CertRepQuirks.SignedByStranger);

    [Fact]
    public Task A_reply_signed_by_a_look_alike_with_the_CAs_issuer_and_serial_is_rejected() =>
        RefusedAsync(Cause.SignerUnknown, CertRepQuirks.SignedByLookAlike);

    [Fact]
    public Task A_reply_signed_by_a_look_alike_without_certificates_is_rejected() =>
        RefusedAsync(Cause.SignatureInvalid, CertRepQuirks.SignedByLookAlikeUnenclosed);

    [Fact]
    public Task A_reply_signed_by_a_look_alike_with_the_CA_certificate_is_rejected() =>
        RefusedAsync(Cause.SignatureInvalid, CertRepQuirks.SignedByLookAlikeBehindCa);

    [Fact]
    public Task A_reply_signed_by_a_certificate_not_returned_by_GetCACert_is_rejected() =>
        RefusedAsync(Cause.SignerUnknown, CertRepQuirks.SignedByRequester);

    [Fact]
    public Task A_reply_modified_after_signing_is_rejected() =>
        RefusedAsync(Cause.SignatureInvalid, CertRepQuirks.ChangedAfterSigning);

    [Fact]
    public Task A_reply_signed_with_MD5_is_rejected() => RefusedAsync(Cause.AlgorithmTooWeak, CertRepQuirks.WeakDigest);

    [Fact]
    public Task SUCCESS_without_a_certificate_is_rejected() =>
        RefusedAsync(Cause.CertificateMissing, CertRepQuirks.NoCertificate);

    [Fact]
    public Task SUCCESS_with_only_the_CA_certificate_is_rejected() =>
        RefusedAsync(Cause.CertificateMissing, CertRepQuirks.CaCertificateOnly);

    [Fact]
    public Task A_certificate_for_another_key_is_rejected() =>
        RefusedAsync(Cause.CertificateForAnotherKey, CertRepQuirks.CertificateForAnotherKey);

    [Fact]
    public Task A_certificate_of_another_CA_is_rejected() =>
        RefusedAsync(Cause.CertificateNotFromCa, CertRepQuirks.CertificateOfAnotherCa);

    [Fact]
    public Task A_certificate_of_a_look_alike_of_the_CA_is_rejected() =>
        RefusedAsync(Cause.CertificateNotFromCa, CertRepQuirks.CertificateOfLookAlikeCa);

    [Fact]
    public Task The_requests_own_self_signed_certificate_is_rejected() =>
        RefusedAsync(Cause.CertificateNotFromCa, CertRepQuirks.SelfSignedCertificate);

    [Fact]
    public Task An_expired_certificate_is_rejected() =>
        RefusedAsync(Cause.CertificateDatesWrong, CertRepQuirks.ExpiredCertificate);

    [Fact]
    public Task A_certificate_valid_from_next_week_is_rejected() =>
        RefusedAsync(Cause.CertificateDatesWrong, CertRepQuirks.CertificateOfNextWeek);

    [Fact]
    public async Task A_reply_encrypted_to_another_key_names_its_recipient_and_ours()
    {
        var refused = await RefusedAsync(Cause.EnvelopeUnreadable, CertRepQuirks.EncryptedToSomebodyElse);
        Assert.Matches(
            "; encrypted to CN=Stranger, serial number 77; "
                + "expected [^;]*CN=printer.example[^;]*, serial number [0-9A-F]{30,}, key identifier [0-9A-F]{40}$",
            refused.Evidence);
    }

    [Fact]
    public async Task A_recipient_named_by_key_identifier_is_named_by_it()
    {
        var refused = await RefusedAsync(
            Cause.EnvelopeUnreadable, CertRepQuirks.EncryptedToSomebodyElse, CertRepQuirks.KeyIdentifiers);
        Assert.Matches("; encrypted to key identifier [0-9A-F]{40}; expected ", refused.Evidence);
    }

    [Fact]
    public Task Several_defects_at_once_are_rejected() =>
        RefusedAsync(
            Cause.SignerUnknown, CertRepQuirks.SignedByStranger, CertRepQuirks.CertificateForAnotherKey,
            CertRepQuirks.Ber, CertRepQuirks.TrailingLineBreak);
}
