using System.Security.Cryptography;
using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Whether a CertRep answers its request: transaction, nonce, recipient, algorithms (RFC 8894, 3.2.1).
/// </summary>
internal static class TransactionFindings
{
    public static IEnumerable<InspectorFinding> On(JudgedExchange exchange)
    {
        if (exchange.NonceSeenIn is { } before)
            yield return InspectorFinding.Of(FindingCode.NonceRepeated, $"{before}");
        if (exchange is not { Sent: { } sent, Came: { Type: MessageType.CertRep } came }) yield break;
        if (came.TransactionId is { } id && sent.TransactionId is { } asked && id != asked)
            yield return InspectorFinding.Of(FindingCode.TransactionIdDiffers, asked, id);
        foreach (var finding in OnNonces(sent, came)) yield return finding;
        if (came.Envelope is not { } envelope) yield break;
        if (sent.Signer is { } signer && envelope.Recipients is [var recipient, ..] && !envelope.Recipients.Any(one =>
            one.IsOf(signer)))
            yield return InspectorFinding.Of(
                FindingCode.ReplyForAnotherRecipient, NamedCertificates.Shown(recipient), signer.Subject);
        if (sent.Envelope is { } request && Strength(envelope.Cipher) < Strength(request.Cipher))
            yield return InspectorFinding.Of(FindingCode.ReplyCipherWeaker, request.Cipher, envelope.Cipher);
    }

    private static IEnumerable<InspectorFinding> OnNonces(PkiMessageFacts sent, PkiMessageFacts came)
    {
        if (sent.SenderNonce is { } asked && came.RecipientNonce is { } answered
            && !asked.AsSpan().SequenceEqual(answered))
            yield return InspectorFinding.Of(
                FindingCode.NonceDoesNotAnswer, Convert.ToHexString(asked), Convert.ToHexString(answered));
        if (sent.SenderNonce is { } own && came.SenderNonce is { } copied && own.AsSpan().SequenceEqual(copied))
            yield return InspectorFinding.Of(FindingCode.NonceCopied);
        if (Weaker(came.Digest, sent.Digest))
            yield return InspectorFinding.Of(FindingCode.ReplyDigestWeaker, sent.Digest!, came.Digest!);
    }

    private static int Strength(string cipher) => cipher switch
    {
        "DES-CBC" => 0,
        "3DES-CBC" => 1,
        _ when cipher.StartsWith("AES", StringComparison.Ordinal) => 2,
        _ => 3,
    };

    /// <summary>Among the digests of today, a shorter one is no finding.</summary>
    private static bool Weaker(string? one, string? other) =>
        one is not null && other is not null && AlgorithmStrength.IsWeakDigest(new HashAlgorithmName(one))
            && !AlgorithmStrength.IsWeakDigest(new HashAlgorithmName(other));
}
