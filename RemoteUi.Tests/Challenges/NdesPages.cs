using System.Text;

namespace RemoteUi.Tests.Challenges;

/// <summary>Writes pages in the form of the administration page of NDES.</summary>
internal static class NdesPages
{
    /// <summary>UTF-16 with a byte order mark, as NDES writes.</summary>
    public static byte[] Utf16(string html) => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(html)];

    public static byte[] English(string challenge) => Utf16(Page(
        "The thumbprint of the CA certificate is:", "The enrollment challenge password is:", challenge));

    public static string Page(string thumbprintIs, string challengeIs, string challenge) =>
        "<HTML><Head><Title>Network Device Enrollment Service</Title></Head>\r\n<Body>"
            + $"<P> {thumbprintIs} <B> 8F1A2B3C 4D5E6F70 81920A1B 2C3D4E5F 60718293 </B>\r\n"
            + $"<P> {challengeIs} <B> {challenge} </B>\r\n</Body></HTML>";
}
