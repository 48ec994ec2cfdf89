using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Inspections;

namespace RemoteUi.Web.Commands;

/// <summary>Reads the private key that a command is given: PEM, PKCS#8, or PKCS#12.</summary>
internal static class KeyFile
{
    /// <param name="file">The file of the key.</param>
    /// <param name="passwordFile">The file with its password; null if the key is not encrypted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StartException">
    /// The file holds no RSA or elliptic curve key, or its password is wrong.
    /// </exception>
    public static async Task<PrivateKey> ReadAsync(
        string file, string? passwordFile, CancellationToken cancellationToken)
    {
        var password = passwordFile is null
            ? null
            : (await File.ReadAllTextAsync(passwordFile, cancellationToken)).TrimEnd('\r', '\n');
        return GivenKey.Read(await File.ReadAllBytesAsync(file, cancellationToken), Secret.FromTyped(password))
            ?? throw new StartException(
                $"{file} is no RSA key or elliptic curve key in PEM, PKCS#8, or PKCS#12, or its password is wrong.");
    }
}
