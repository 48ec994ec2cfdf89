using System.Text;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Support;

/// <summary>Looks for secrets in bytes: as they are, in hexadecimal, and in base64.</summary>
internal sealed class SecretSearch(IEnumerable<byte[]> secrets)
{
    private readonly List<byte[]> patterns = [.. secrets.SelectMany(Patterns)];

    /// <summary>The forms in which a text is searched for: UTF-8 and UTF-16.</summary>
    public static IEnumerable<byte[]> FormsOf(string text) =>
        [Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text)];

    /// <summary>Returns what was found, in hexadecimal.</summary>
    public IEnumerable<string> FindIn(byte[] bytes) =>
        patterns.Where(pattern => bytes.AsSpan().IndexOf(pattern) >= 0).Select(Convert.ToHexString);

    /// <summary>Returns what was found in a text.</summary>
    public IEnumerable<string> FindIn(string text) => FindIn(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Returns the files below a folder in which something was found, except those named, and the lock of a data
    /// folder, which is empty and which a running program lets nobody read.
    /// </summary>
    public IEnumerable<string> FilesWithSecrets(string folder, params string[] except) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !except.Append(DataFolderLock.FileName).Contains(Path.GetFileName(file)))
            .Where(file => FindIn(ReadShared(file)).Any());

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        return memory.ToArray();
    }

    private static IEnumerable<byte[]> Patterns(byte[] secret)
    {
        yield return secret;
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(secret));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret));
        for (var shift = 0; shift < 3; shift++) yield return InBase64(secret, shift);
    }

    /// <summary>
    /// Returns the base64 digits that a secret always produces if it starts <paramref name="shift"/> bytes into a group
    /// of three.
    /// </summary>
    private static byte[] InBase64(byte[] secret, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. secret]);
        var first = shift == 0 ? 0 : shift + 1;
        var certain = (shift + secret.Length) * 8 / 6;
        return Encoding.ASCII.GetBytes(text[first..certain]);
    }
}
