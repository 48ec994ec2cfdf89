using RemoteUi.Core.Scep;
using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Reads the body of a reply: some servers send PEM or base64 in place of binary.</summary>
internal static class ReplyItems
{
    public static InspectedItem Read(string id, byte[] reply, InspectionContext context)
    {
        if (reply.Length == 0 || BinaryForm.Is(reply) || ReplyBody.IsHtml(reply))
            return ItemReader.Read(id, reply, context);
        return TextForm.Parts(reply).FirstOrDefault() is { Length: > 0 } decoded
            ? ItemReader.Read(id, decoded, context)
            : ItemReader.Read(id, reply, context);
    }
}
