using System.Globalization;
using System.Security.Cryptography;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Reads a pkiMessage, or another signed message such as the reply to GetNextCACert.</summary>
internal static class PkiMessageItem
{
    public static InspectedItem Read(string id, byte[] bytes, InspectionContext context)
    {
        var message = ReceivedMessage.Read(bytes);
        var signature = message.Fields.SignerInfos.Count == 0
            ? null
            : SignerInfoFields.Read(message.Fields.SignerInfos[0]);
        var embedded = Attempt.To("The certificates", () => message.Embedded.Value, out var problem) ?? [];
        var content = message.Content.Length == 0 ? null : ItemReader.Read($"{id}.1", message.Content, context);
        var facts = FactsOf(signature, content) with { Certificates = embedded };
        var verdict = SignatureVerdict.Of(message, facts, context);
        facts = facts with
        {
            Signature = verdict.State,
            Signer = verdict.Signer,
            NamedSigner = signature is null
                ? null
                : NamedCertificates.Of(signature.Signer, embedded.Concat(context.CaCertificates)),
        };
        return new InspectedItem(id, ItemKind.PkiMessage, bytes)
        {
            Summary = MessageSummary.Of(facts),
            Facts = facts,
            Findings = InspectorFinding.InOrder([
                .. verdict.Findings,
                .. MessageFindings.On(message, signature, facts, content, context),
            ]),
            Nested = content is null ? [] : [content],
            Problem = problem,
        };
    }

    private static PkiMessageFacts FactsOf(SignerInfoFields? signature, InspectedItem? content)
    {
        if (signature is null) return new PkiMessageFacts(null, null) { Envelope = content?.Facts as EnvelopeFacts };
        var stated = signature.Stated();
        var type = TextOf(stated, signature, ScepAttributes.MessageType);
        var status = TextOf(stated, signature, ScepAttributes.PkiStatus);
        return new PkiMessageFacts(Number<MessageType>(type), type)
        {
            TransactionId = TextOf(stated, signature, ScepAttributes.TransactionId),
            SenderNonce = stated.Octets(ScepOids.SenderNonce),
            RecipientNonce = stated.Octets(ScepOids.RecipientNonce),
            Status = Number<PkiStatus>(status),
            StatusText = status,
            FailInfo = TextOf(stated, signature, ScepAttributes.FailInfo),
            FailInfoText = TextOf(stated, signature, ScepAttributes.FailInfoText),
            SigningTime = stated.Time(ScepOids.SigningTime),
            Digest = signature.DigestName,
            DigestIsWeak = AlgorithmStrength.IsWeakDigest(new HashAlgorithmName(signature.DigestName)),
            SignatureAlgorithm = signature.SignatureOid,
            Attributes = [.. signature.Attributes.Select(Fact)],
            Envelope = content?.Facts as EnvelopeFacts,
        };
    }

    /// <summary>A value of a type that is no string is shown as it is; the type is a finding of its own.</summary>
    private static string? TextOf(SignedAttributes stated, SignerInfoFields signature, string oid)
    {
        var attribute = signature.Attributes.FirstOrDefault(one => one.Oid == oid && one.Values.Count > 0);
        if (attribute is null) return null;
        return Attempt.To("The attribute", () => stated.Text(attribute.Type)!) ?? attribute.Text;
    }

    private static AttributeFacts Fact(ReceivedAttribute attribute) =>
        new(attribute.Oid, OidNames.Of(attribute.Oid) ?? attribute.Oid, attribute.TypeName, attribute.Text);

    private static T? Number<T>(string? text)
        where T : struct, Enum =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Enum.IsDefined(typeof(T), number)
            ? (T)Enum.ToObject(typeof(T), number)
            : null;
}
