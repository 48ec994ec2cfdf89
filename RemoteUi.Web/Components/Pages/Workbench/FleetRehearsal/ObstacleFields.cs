using RemoteUi.Fleet;

namespace RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

/// <summary>Finds the field that an obstacle is removed with.</summary>
internal static class ObstacleFields
{
    public static string Of(RehearsalObstacle obstacle) => obstacle.Kind switch
    {
        ObstacleKind.NotResponsible => nameof(RehearsalForm.IsResponsible),
        ObstacleKind.RepeatedNames => nameof(RehearsalForm.Names),
        ObstacleKind.Window => nameof(RehearsalForm.WindowSeconds),
        ObstacleKind.KeyPool => nameof(RehearsalForm.KeyPool),
        ObstacleKind.AtOnce or ObstacleKind.OpenFiles or ObstacleKind.Ports => nameof(RehearsalForm.AtOnce),
        _ => nameof(RehearsalForm.Devices),
    };
}
