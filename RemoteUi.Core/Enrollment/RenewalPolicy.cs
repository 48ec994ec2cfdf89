using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Whether a request renews, and how it is signed. The key is always a new one.</summary>
internal static class RenewalPolicy
{
    /// <summary>How a request that has not been sent yet is signed: the timer renews the certificate of its use where the CA that answers issued it; after a refusal as it fell back to.</summary>
    public static RequestSigning Choose(IssuanceRequest request, KeyRegister register, CaProfile ca, DateTimeOffset now)
    {
        if (request.Origin != RequestOrigin.ByTimer || Renewed(request, register) is not { } old || !IsFrom(ca, old.Certificate, now)) return RequestSigning.SelfSigned;
        if (request.Steps.Any(step => step.Kind == RequestStepKind.FellBack)) return request.Signing;
        return ca.Capabilities.States("Renewal") ? RequestSigning.Renewal : RequestSigning.OldCertificate;
    }

    /// <summary>The certificate in the request's use, with its key; the default key's is nobody's to renew.</summary>
    public static RenewedCertificate? Renewed(IssuanceRequest request, KeyRegister register) =>
        register.KeyFor(request.Settings.Use) is { IsDefault: false } old ? new(old.Certificate, old.PrivateKey) : null;

    /// <summary>Issued by the CA, by its signature, and valid now: an expired certificate proves nothing to it.</summary>
    private static bool IsFrom(CaProfile ca, X509Certificate2 certificate, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(ca.Ca);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.Build(certificate);
        return chain.ChainElements is [{ ChainElementStatus: var status }, { Certificate: var issuer }, ..]
            && status.All(one => (one.Status & (X509ChainStatusFlags.NotSignatureValid | X509ChainStatusFlags.NotTimeValid)) == 0)
            && issuer.RawDataMemory.Span.SequenceEqual(ca.Ca.RawDataMemory.Span);
    }
}
