namespace RemoteUi.PracticeCa.Model;

/// <summary>The template by which an NDES has a certificate issued: it follows from the key usage asked for.</summary>
public enum CertificateTemplate
{
    GeneralPurpose,
    Signature,
    Encryption,
}
