#include "CSourceHighlight.h"
