using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>
/// Writes pages as an NDES delivers its own: HTML in UTF-16 with a byte order mark. Each paragraph begins with a space,
/// by which a public parser finds the challenge password.
/// </summary>
internal static class NdesPages
{
    /// <summary>Gets what somebody sees who opens the SCEP address in a browser.</summary>
    public static PracticeCaReply Welcome { get; } = Page(
        200,
        "This practice CA acts as a Network Device Enrollment Service: devices get certificates here by SCEP.",
        "This address is for programs. Administrators find challenge passwords on the administration page, "
            + "mscep_admin.");

    public static PracticeCaReply NoOperation { get; } =
        Page(404, "This practice CA acts as an NDES, which does not have this operation.");

    public static PracticeCaReply Page(int status, params IEnumerable<string> paragraphs)
    {
        var text = new StringBuilder("<HTML>\r\n<HEAD><TITLE>Practice CA (do not trust)</TITLE></HEAD>\r\n<BODY>\r\n");
        foreach (var paragraph in paragraphs) text.Append("<P> ").Append(paragraph).Append("</P>\r\n");
        text.Append("</BODY>\r\n</HTML>\r\n");
        return new(
            status, "text/html; charset=utf-16",
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.ToString())]);
    }
}
