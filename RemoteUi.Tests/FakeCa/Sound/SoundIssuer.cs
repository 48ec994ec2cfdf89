using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Issues certificates by the steps of the CA.</summary>
internal sealed class SoundIssuer(SoundCa ca)
{
    private static readonly TimeSpan Allowance = TimeSpan.FromMinutes(5);

    public X509Certificate2 Issue(SoundRequest request)
    {
        var draft = new CertificateDraft
        {
            Ca = ca,
            Request = request,
            Subject = request.Csr!.Request.SubjectName,
            Key = request.Csr.Request.PublicKey,
            Issuer = ca.Ca,
            NotBefore = ca.Now - Allowance,
            NotAfter = ca.Now + ca.Validity,
        };
        foreach (var step in ca.Steps) step.Apply(draft);
        return draft.Sign();
    }
}
