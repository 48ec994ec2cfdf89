using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>What is wrong with an envelope by itself (RFC 8894, 3.2.2).</summary>
internal static class EnvelopeFindings
{
    private const string SingleDes = "DES-CBC";

    public static IEnumerable<InspectorFinding> On(Envelope envelope, EnvelopeFacts facts, InspectionContext context)
    {
        if (OnCipher(envelope, facts) is { } cipher) yield return cipher;
        if (facts is { Recipients.Count: 0, IsForPassword: false })
            yield return InspectorFinding.Of(FindingCode.NoRecipient);
        if (envelope.RecipientCount > 1)
            yield return InspectorFinding.Of(FindingCode.SeveralRecipients, $"{envelope.RecipientCount}");
        if (!facts.IsOpened && !facts.IsForPassword && context.Keys.HasPrivateKeys)
            yield return InspectorFinding.Of(
                FindingCode.EnvelopeNotOpened, NamedCertificates.Shown(facts.Recipients));
    }

    private static InspectorFinding? OnCipher(Envelope envelope, EnvelopeFacts facts) => envelope.Cipher switch
    {
        null => InspectorFinding.Of(FindingCode.CipherUnknown, envelope.CipherOid),
        { Name: SingleDes } => InspectorFinding.Of(FindingCode.SingleDes),
        { IsWeak: true } => InspectorFinding.Of(Remark.Of(RemarkCode.AlgorithmWeak, facts.Cipher)),
        _ => null,
    };
}
