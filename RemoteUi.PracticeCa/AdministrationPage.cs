using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Writes the administration page as an NDES delivers its own: HTML in UTF-16 with a byte order mark, the thumbprint of
/// the CA in groups, and the challenge password in bold.
/// </summary>
internal static class AdministrationPage
{
    /// <summary>The digits of a group.</summary>
    private const int Group = 8;

    public static PracticeCaReply WithPassword(X509Certificate2 ca, string password) => Page(
        200,
        "The thumbprint of the CA certificate (SHA-256) is: <B> "
            + $"{Grouped(ca.GetCertHashString(HashAlgorithmName.SHA256))} </B>",
        $"The enrollment challenge password is: <B> {password} </B>",
        "It is good for one request, within 60 minutes. Each request needs a password of its own: reload the page.");

    public static PracticeCaReply CacheIsFull(int max) => Page(
        200,
        $"The password cache is full. This practice CA keeps at most {max} unused challenge passwords; wait until one "
            + "is used or 60 minutes old.");

    public static PracticeCaReply NotPermitted { get; } = Page(
        401,
        "You do not have sufficient permission to fetch a challenge password. Log in as an administrator of this "
            + "device who has no two-factor authentication.");

    private static PracticeCaReply Page(int status, params string[] paragraphs)
    {
        var text = new StringBuilder("<HTML>\r\n<HEAD><TITLE>Practice CA (do not trust)</TITLE></HEAD>\r\n<BODY>\r\n");
        foreach (var paragraph in paragraphs) text.Append("<P>").Append(paragraph).Append("</P>\r\n");
        text.Append("</BODY>\r\n</HTML>\r\n");
        return new(
            status, "text/html; charset=utf-16",
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.ToString())]);
    }

    private static string Grouped(string digits) =>
        string.Join(' ', digits.Chunk(Group).Select(group => new string(group)));
}
