using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Determines whether a request renews a certificate, and how it is signed. The key is always a new one.
/// </summary>
internal static class RenewalPolicy
{
    /// <summary>
    /// Chooses how a request that has not been sent yet is signed. A scheduled request renews the certificate of its
    /// use if the CA of this server issued it; after a refusal, it is signed as it fell back to.
    /// </summary>
    public static RequestSigning Choose(IssuanceRequest request, KeyRegister register, CaProfile ca, DateTimeOffset now)
    {
        if (request.Origin != RequestOrigin.ByTimer
            || OldKey(request, register) is not { } old || !IsFrom(ca, old, now))
            return RequestSigning.SelfSigned;
        if (request.Steps.Any(step => step.Kind == RequestStepKind.FellBack)) return request.Signing;
        return ca.Capabilities.States(CaCapabilities.Renewal) ? RequestSigning.Renewal : RequestSigning.OldCertificate;
    }

    /// <summary>
    /// Returns the certificate in the request's use, with its key. The default key's certificate is never renewed.
    /// </summary>
    public static RenewedCertificate? Renewed(IssuanceRequest request, KeyRegister register) =>
        OldKey(request, register) is { } old ? new(old.Certificate, old.PrivateKey) : null;

    private static MachineKey? OldKey(IssuanceRequest request, KeyRegister register) =>
        register.KeyFor(request.Settings.Use) is { IsDefault: false } old ? old : null;

    /// <summary>
    /// Whether the certificate was issued under the CA of this server and is valid now. An expired certificate proves
    /// nothing to the CA.
    /// </summary>
    private static bool IsFrom(CaProfile ca, MachineKey old, DateTimeOffset now) =>
        now >= old.Certificate.NotBefore && now <= old.Certificate.NotAfter && ca.IsAbove(old.Certificate, old.Chain);
}
