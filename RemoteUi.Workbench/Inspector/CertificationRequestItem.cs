using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Reads a PKCS#10 and judges it.</summary>
internal static class CertificationRequestItem
{
    public static InspectedItem Read(string id, byte[] bytes)
    {
        var request = Pkcs10Reader.Read(bytes);
        var facts = FactsOf(request);
        return new InspectedItem(id, ItemKind.CertificationRequest, bytes)
        {
            Summary = InspectorSummary.Of(SummaryCode.CertificationRequest, facts.Subject, facts.Key),
            Facts = facts,
            Findings = InspectorFinding.InOrder(Findings(request, facts)),
        };
    }

    private static CertificationRequestFacts FactsOf(CertificationRequest request)
    {
        var rsa = PublicKeys.RsaOf(request.Key);
        var signature = SignatureName(request);
        return new CertificationRequestFacts(
            request.Subject.Name,
            CertificateStrength.KeyText(request.Key),
            rsa is not null && AlgorithmStrength.IsWeakRsaKey(rsa.KeySize),
            signature,
            AlgorithmStrength.IsWeakSignature(signature),
            request.IsProven == true,
            AlternativeNames.Of(request.Extensions),
            Secret.FromTyped(request.Challenge?.Text),
            [.. request.Extensions.Select(extension => extension.Oid?.Value ?? "")])
        {
            PublicKey = request.PublicKey.ToArray(),
            KeyDecrypts = rsa is not null,
            SubjectName = request.Subject,
        };
    }

    private static IEnumerable<InspectorFinding> Findings(CertificationRequest request, CertificationRequestFacts facts)
    {
        if (request.IsProven == false) yield return InspectorFinding.Of(FindingCode.ProofOfPossessionInvalid);
        if (facts.SignatureIsWeak) yield return InspectorFinding.Of(FindingCode.RequestSignatureWeak, facts.Signature);
        else if (request.IsProven is null)
            yield return InspectorFinding.Of(FindingCode.SignatureAlgorithmUnknown, facts.Signature);
        foreach (var finding in CertificateFindings.OnKey(request.Key, facts.Subject)) yield return finding;
        if (facts.AlternativeNames is null) yield return InspectorFinding.Of(FindingCode.SanMissing);
        if (request.Subject.RawData.Length <= 2) yield return InspectorFinding.Of(FindingCode.SubjectEmpty);
        if (AsksForCa(request)) yield return InspectorFinding.Of(FindingCode.AsksForCa);
        if (request.Challenge is null) yield return InspectorFinding.Of(FindingCode.ChallengeMissing);
        else if (request.Challenge.TypeName is not ("PrintableString" or "UTF8String"))
            yield return InspectorFinding.Of(FindingCode.ChallengeStringType, request.Challenge.TypeName);
    }

    private static bool AsksForCa(CertificationRequest request) => request.Extensions.Any(AsksForCa);

    private static bool AsksForCa(X509Extension extension)
    {
        try
        {
            return extension.Oid?.Value switch
            {
                "2.5.29.19" => new X509BasicConstraintsExtension(extension, extension.Critical).CertificateAuthority,
                "2.5.29.15" => new X509KeyUsageExtension(extension, extension.Critical).KeyUsages
                    .HasFlag(X509KeyUsageFlags.KeyCertSign),
                _ => false,
            };
        }
        catch (CryptographicException)
        {
            return false; // an extension that cannot be read asks for nothing
        }
    }

    private static string SignatureName(CertificationRequest request) =>
        new Oid(request.SignatureOid).FriendlyName ?? request.SignatureOid;
}
