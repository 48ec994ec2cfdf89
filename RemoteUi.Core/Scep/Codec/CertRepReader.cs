namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Reads a CertRep and checks it against its request. The signature is verified first: nothing from an unknown sender
/// is read, decrypted, or reported as coming from the server.
/// </summary>
internal static class CertRepReader
{
    private const int MaxEvidenceLength = 80;

    public static CertRep Read(ReadOnlyMemory<byte> reply, ReplyExpectation expected) => Reading.Of("The reply", () =>
    {
        var message = SignedMessageReader.Read(reply, expected.Signers, expected.LeftOut);
        var attributes = message.Attributes;
        if (attributes.AreAbsent)
            throw new ScepFormatException(
                Cause.NotSigned,
                "The signature covers no attributes, so transactionID and pkiStatus are not authenticated");
        CheckType(attributes.Text(ScepOids.MessageType));
        CheckTransaction(attributes.Text(ScepOids.TransactionId), expected.TransactionId);
        var status = StatusOf(attributes.Text(ScepOids.PkiStatus));
        CheckNonce(attributes.Octets(ScepOids.RecipientNonce), expected);
        return new CertRep(
            status, message.Content, attributes.Text(ScepOids.FailInfo), attributes.Text(ScepOids.FailInfoText),
            message.Signer, message.Digest);
    });

    private static void CheckType(string? type)
    {
        if (type?.Trim() != $"{(int)MessageType.CertRep}")
            throw new ScepFormatException(
                Cause.MessageTypeWrong, $"messageType is {Shown(type)}, expected {(int)MessageType.CertRep} (CertRep)");
    }

    private static void CheckTransaction(string? received, TransactionId expected)
    {
        if (received != expected.Value)
            throw new ScepFormatException(
                Cause.TransactionIdDiffers, $"transactionID is {Shown(received)}, expected {expected}");
    }

    private static PkiStatus StatusOf(string? status) => status?.Trim() switch
    {
        "0" => PkiStatus.Success,
        "2" => PkiStatus.Failure,
        "3" => PkiStatus.Pending,
        _ => throw new ScepFormatException(Cause.PkiStatusUnknown, $"pkiStatus is {Shown(status)}, expected 0, 2 or 3"),
    };

    private static void CheckNonce(byte[]? received, ReplyExpectation expected)
    {
        if (received is null && expected.AcceptMissingNonce) return;
        if (received is null)
            throw new ScepFormatException(
                Cause.RecipientNonceMissing, $"recipientNonce is missing, expected {expected.SenderNonce}");
        if (!received.AsSpan().SequenceEqual(expected.SenderNonce.Bytes))
            throw new ScepFormatException(
                Cause.RecipientNonceDiffers,
                $"recipientNonce is {Shown(Convert.ToHexString(received))}, expected {expected.SenderNonce}");
    }

    private static string Shown(string? value) => value switch
    {
        null => "missing",
        { Length: > MaxEvidenceLength } => value[..MaxEvidenceLength] + "…",
        _ => value,
    };
}
