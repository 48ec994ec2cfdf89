namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>The unit of a validity.</summary>
public enum ValidityUnit
{
    Minutes,
    Hours,
    Days,
}
