using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <summary>Whether a request renews, and how it is signed. The key is always a new one.</summary>
internal static class RenewalPolicy
{
    /// <summary>
    /// How a request that has not been sent yet is signed: the timer renews the certificate of its use where the CA
    /// that answers issued it; after a refusal as it fell back to.
    /// </summary>
    public static RequestSigning Choose(IssuanceRequest request, KeyRegister register, CaProfile ca, DateTimeOffset now)
    {
        if (request.Origin != RequestOrigin.ByTimer
            || OldKey(request, register) is not { } old || !IsFrom(ca, old, now))
            return RequestSigning.SelfSigned;
        if (request.Steps.Any(step => step.Kind == RequestStepKind.FellBack)) return request.Signing;
        return ca.Capabilities.States(CaCapabilities.Renewal) ? RequestSigning.Renewal : RequestSigning.OldCertificate;
    }

    /// <summary>The certificate in the request's use, with its key; the default key's is nobody's to renew.</summary>
    public static RenewedCertificate? Renewed(IssuanceRequest request, KeyRegister register) =>
        OldKey(request, register) is { } old ? new(old.Certificate, old.PrivateKey) : null;

    private static MachineKey? OldKey(IssuanceRequest request, KeyRegister register) =>
        register.KeyFor(request.Settings.Use) is { IsDefault: false } old ? old : null;

    /// <summary>Issued under the CA that answers, and valid now: an expired certificate proves nothing to it.</summary>
    private static bool IsFrom(CaProfile ca, MachineKey old, DateTimeOffset now) =>
        now >= old.Certificate.NotBefore && now <= old.Certificate.NotAfter && ca.IsAbove(old.Certificate, old.Chain);
}
