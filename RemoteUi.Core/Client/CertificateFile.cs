using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>
/// Reads the certificates of a file: DER, or PKCS #7 in DER or BER, or any number of either in PEM. Private keys are
/// ignored.
/// </summary>
public static class CertificateFile
{
    /// <summary>Returns each certificate once; empty if the file has none, is damaged, or has more than 32.</summary>
    public static IReadOnlyList<X509Certificate2> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return CertificateSetReader.Read(content);
        }
        catch (ScepFormatException)
        {
            return [];
        }
    }
}
