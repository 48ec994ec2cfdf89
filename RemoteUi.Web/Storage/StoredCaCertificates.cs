using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Converts the CA certificates of the device to and from their stored format, also that of exported files: an array of
/// certificates, DER in base64.
/// </summary>
internal static class StoredCaCertificates
{
    public static IReadOnlyList<CaCertificate> Read(string json) =>
        [.. StoredJson.Read<IReadOnlyList<string>>(json).Select(der => new CaCertificate(der))];

    public static string Write(IReadOnlyList<CaCertificate> certificates) =>
        StoredJson.Write(certificates.Select(certificate => certificate.Der).ToList());
}
