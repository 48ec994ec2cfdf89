using RemoteUi.Core;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Reads an envelope, and what is in it if one of the keys at hand opens it.</summary>
internal static class EnvelopeItem
{
    public static InspectedItem Read(string id, byte[] bytes, InspectionContext context)
    {
        var envelope = Envelope.Read(bytes);
        var opened = Open(envelope, context.Keys);
        var facts = new EnvelopeFacts(
            envelope.Cipher?.Name ?? envelope.CipherOid, envelope.Cipher?.IsWeak ?? true,
            [.. envelope.NamedRecipients().Select(name => NamedCertificates.Of(name, context.CaCertificates))],
            opened is not null)
        {
            IsForPassword = envelope.IsForPassword,
        };
        return new InspectedItem(id, ItemKind.Envelope, bytes)
        {
            Summary = InspectorSummary.Of(
                SummaryCode.Envelope, facts.Cipher, NamedCertificates.Shown(facts.Recipients)),
            Facts = facts,
            Findings = InspectorFinding.InOrder(EnvelopeFindings.On(envelope, facts, context)),
            Nested = opened is null ? [] : [ItemReader.Read($"{id}.1", opened, context with { IsOpened = true })],
        };
    }

    /// <summary>Content that is no ASN.1 was decrypted with a wrong key.</summary>
    private static byte[]? Open(Envelope envelope, InspectionKeys keys)
    {
        foreach (var key in keys.Opening)
        {
            try
            {
                return envelope.Open([key], content =>
                {
                    _ = BerElement.First(content);
                    return content;
                });
            }
            catch (ScepFormatException refusal) when (refusal.Cause == Cause.EnvelopeUnreadable)
            {
                // The next key may open it.
            }
        }

        return null;
    }
}
