using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents an exchange whose messages are decoded, before it is judged.</summary>
internal sealed record DecodedExchange(
    int Number, HttpExchange Http, InspectedItem? Request, InspectedItem? Reply);
